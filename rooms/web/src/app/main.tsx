import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startWords } from '../words/i18n.ts';
import './styles/index.css';
import { App } from './app.tsx';
import { keepShell } from './shell/shell-update.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
await startWords();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
// Without it the app works as well, only not from a cold start with the server away.
if (import.meta.env.PROD) keepShell().catch(() => undefined);
