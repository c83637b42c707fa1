import type { CodegenConfig } from '@graphql-codegen/cli';
import { documentsOnly } from './client/codegen/documents-only.ts';

const types = {
  scalars: { ID: 'string', DateTime: 'string', Date: 'string' },
  strictScalars: true,
  enumType: 'string-literal',
  useTypeImports: true,
  immutableTypes: true,
};

/** Types of the documents beside the screens. Two outputs, so that the claim page carries none of the dashboard's operations. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'client/dashboard/gql/': {
      documents: 'client/dashboard/**/*.graphql',
      preset: documentsOnly,
      presetConfig: { fragmentMasking: false },
      config: {
        ...types,
        inlineFragmentTypes: 'mask',
        customDirectives: { apolloUnmask: true },
        // Apollo Client itself selects __typename everywhere but on the operation root; the types say so.
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
      },
    },
    'client/dashboard/gql/possible-types.ts': {
      plugins: ['fragment-matcher'],
      config: { deterministic: true },
    },
    'client/portal/gql/': {
      documents: 'client/portal/**/*.graphql',
      preset: documentsOnly,
      presetConfig: { fragmentMasking: false },
      // Strings: the portal posts them with fetch and needs no parsed document.
      config: { ...types, documentMode: 'string' },
    },
  },
  // An entry may have no documents of its own while it is being built.
  ignoreNoDocuments: true,
};

export default config;
