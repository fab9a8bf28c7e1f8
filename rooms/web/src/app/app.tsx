import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { queryClient } from '../api/http/query-client.ts';
import { router } from './routes/router.tsx';
import { SessionGate } from './session/session-gate.tsx';
import { theme } from './theme.ts';

/**
 * The stylesheet carries every variable (app/styles), so Mantine writes no `<style>` of its own and the server may
 * forbid inline styles.
 */
export function App() {
  return (
    <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queryClient}>
        <SessionGate>
          <RouterProvider router={router} />
        </SessionGate>
      </QueryClientProvider>
    </MantineProvider>
  );
}
