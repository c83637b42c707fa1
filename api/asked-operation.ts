import { type DocumentNode, type OperationDefinitionNode, separateOperations } from 'graphql';

/** Of a document, the operation that is to be executed, with the fragments that it brings: what a judgement may look at. */
export const askedPart = (document: DocumentNode, { name }: OperationDefinitionNode): DocumentNode =>
  separateOperations(document)[name?.value ?? ''] ?? document;
