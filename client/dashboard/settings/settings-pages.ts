/** The pages of the settings, in order. The first one is where the settings open. */
export const settingsPages = [
  { path: '/settings/client-portal', name: 'Client portal' },
  { path: '/settings/email-integrations', name: 'Email integrations' },
  { path: '/settings/agents', name: 'Agents' },
  { path: '/settings/api-tokens', name: 'API tokens' },
] as const;
