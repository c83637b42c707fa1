// The editor's workers are served beside it, by their labels.
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => `/dev/graphiql/${label}.js` };

YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), {
  title: 'Trips',
  logo: '<span></span>',
  endpoint: '/graphql',
  // A partner's token would lie in the browser's storage.
  shouldPersistHeaders: false,
  defaultQuery: `# Runs as the agent or client who is signed in in this browser. To run as a partner tool, sign out and put
# { "authorization": "Bearer tp_…" } into the headers below.
{
  viewer {
    name
    agency {
      name
    }
  }
}
`,
});
