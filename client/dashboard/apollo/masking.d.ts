import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';

declare module '@apollo/client' {
  // A component sees the fields of its own fragment, and the compiler says so.
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}
