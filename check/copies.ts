import { existsSync, readFileSync } from 'node:fs';
import { reportFindings } from './sources.ts';

// Where the shared originals lie beside the checkout, the copies must be them to the byte; elsewhere there is nothing to compare.
const copies = ['contract.graphql', 'product.md'];

const differing = copies
  .filter((name) => existsSync(`../shared/${name}`))
  .filter((name) => !readFileSync(`../shared/${name}`).equals(readFileSync(`docs/${name}`)));

reportFindings(differing.map((name) => `docs/${name} differs from ../shared/${name}: copy it again.`));
