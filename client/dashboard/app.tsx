import { ApolloProvider } from '@apollo/client/react';
import { lazy, Suspense, useState } from 'react';
import { createBrowserRouter, createRoutesFromElements, Navigate, Outlet, Route, RouterProvider } from 'react-router';
import { createClient } from './apollo/client.ts';
import { settingsPages } from './settings/settings-pages.ts';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { Shell } from './shell/shell.tsx';
import { Toaster } from './shell/toaster.tsx';

const SignInPage = lazy(() => import('./sign-in/sign-in-page.tsx'));
const ForgotPage = lazy(() => import('./sign-in/forgot-page.tsx'));
const ClaimPage = lazy(() => import('./sign-in/claim-page.tsx'));
const ResetPage = lazy(() => import('./sign-in/reset-page.tsx'));
const TripsPage = lazy(() => import('./trip/trips-page.tsx'));
const TripPage = lazy(() => import('./trip/trip-page.tsx'));
const ContactsPage = lazy(() => import('./contact/contacts-page.tsx'));
const ImportPage = lazy(() => import('./contact/import/import-page.tsx'));
const PortalAccountsPage = lazy(() => import('./portal-accounts/portal-accounts-page.tsx'));
const SettingsFrame = lazy(() => import('./settings/settings-frame.tsx'));
const ApiTokensPage = lazy(() => import('./api-tokens/api-tokens-page.tsx'));
const AgentsPage = lazy(() => import('./team/agents-page.tsx'));
const ClientPortalPage = lazy(() => import('./settings/client-portal-page.tsx'));
const EmailIntegrationsPage = lazy(() => import('./settings/email-integrations-page.tsx'));

/** The agents' dashboard. */
export function App() {
  const [client] = useState(createClient);
  const [router] = useState(createRouter);
  return (
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>
  );
}

/** Every address of the dashboard and the screen behind. */
const createRouter = () =>
  createBrowserRouter(
    createRoutesFromElements(
      <Route element={<Screen />}>
        <Route path="/login" element={<SignInPage />} />
        <Route path="/forgot" element={<ForgotPage />} />
        <Route path="/claim/:token" element={<ClaimPage />} />
        <Route path="/reset/:token" element={<ResetPage />} />
        <Route element={<Shell />}>
          <Route path="/" element={<Navigate to="/trips" replace />} />
          <Route path="/trips" element={<TripsPage />} />
          <Route path="/trips/:id" element={<TripPage />} />
          <Route path="/contacts/import" element={<ImportPage />} />
          <Route path="/contacts/:id?" element={<ContactsPage />} />
          <Route path="/portal-accounts" element={<PortalAccountsPage />} />
          <Route path="/settings" element={<SettingsFrame />}>
            <Route index element={<Navigate to={settingsPages[0].path} replace />} />
            <Route path="client-portal" element={<ClientPortalPage />} />
            <Route path="email-integrations" element={<EmailIntegrationsPage />} />
            <Route path="agents" element={<AgentsPage />} />
            <Route path="api-tokens" element={<ApiTokensPage />} />
          </Route>
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Route>,
    ),
  );

/** Whatever is on the screen, with what was told above it. */
function Screen() {
  return (
    <Toaster>
      <Suspense>
        <Outlet />
      </Suspense>
    </Toaster>
  );
}
