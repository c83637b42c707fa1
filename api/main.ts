import './check-node.ts';

// Only now: an older Node could not even load it.
await import('./program.ts');
