import { readFileSync } from 'node:fs';
import { buildSchema, type ExecutionResult, graphql } from 'graphql';
import { createRoot, type Root } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';
import { App } from '../app.tsx';

const schema = buildSchema(readFileSync('docs/contract.graphql', 'utf8'));

/** What the server answers, by root field; what is left out is null. Throwing makes an error of the request. */
export type Answers = Record<string, unknown>;

/** The network as the page sees it: what it sent, and switches for what can go wrong on the way. */
export interface Network {
  sent: { operation: string; variables: Record<string, string> }[];
  answers: Answers;
  /** Replaces the answer, or fails like a lost connection when it throws. */
  intercept?: () => Response | Promise<Response>;
}

let root: Root | undefined;

/** Opens an address as a fresh page load would, against a server that speaks the contract. */
export async function openPortal(path: string, answers: Answers, intercept?: Network['intercept']): Promise<Network> {
  const network: Network = { sent: [], answers, intercept };
  root?.unmount();
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => answer(network, String(init.body)));
  history.replaceState(null, '', path);
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.body.firstElementChild as Element);
  onTestFinished(() => root?.unmount());
  root.render(<App />);
  await vi.waitFor(
    () => {
      if ((document.querySelector('h1')?.textContent ?? 'Loading') === 'Loading') throw new Error('still loading');
    },
    { timeout: 10_000, interval: 10 },
  );
  return network;
}

async function answer(network: Network, body: string): Promise<Response> {
  const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, string> };
  network.sent.push({ operation: /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '', variables });
  if (network.intercept) return network.intercept();
  const result: ExecutionResult = await graphql({
    schema,
    source: query,
    variableValues: variables,
    rootValue: network.answers,
  });
  return Response.json(result, { status: result.errors ? 500 : 200 });
}
