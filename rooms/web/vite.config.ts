import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** The oldest browser a station may have: Chromium 109 is the last one for Windows 7 and 8.1. */
const oldestBrowser = 'chrome109';

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/app',
      filename: 'service-worker.ts',
      // The page asks before a new version takes over, so that code is never swapped under an open form.
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Tuyến: y tế cơ sở',
        short_name: 'Tuyến',
        description: 'Sổ sách, báo cáo và chỉ tiêu của trạm y tế, trung tâm y tế và sở y tế',
        lang: 'vi',
        start_url: '/',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#0b5c55',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
        ],
      },
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,woff2,svg}'],
        target: oldestBrowser,
        rollupFormat: 'iife',
      },
    }),
  ],
  build: {
    target: oldestBrowser,
    cssTarget: oldestBrowser,
    // Small pictures as data: addresses would need a wider content policy than 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Read by scripts/check-size.mjs.
    manifest: true,
    rollupOptions: {
      // The pure rooms do nothing when they are merely loaded: what a page does not call is left out of it.
      treeshake: { moduleSideEffects: (id: string) => !/\/rooms\/(records|contract)\/src\//.test(id) },
      output: {
        // What nearly every page needs travels in one file, not in thirty of half a kilobyte.
        codeSplitting: { groups: [{ name: 'parts', test: /\/web\/src\/(api\/|words\/(?!en\.json)|parts\/(browser|figures|frame|imports|person|suggest)\/)|@mantine\/core\/.*(Input|NativeSelect)/ }] },
      },
    },
  },
});
