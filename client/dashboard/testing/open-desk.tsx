import { readFileSync } from 'node:fs';
import { buildSchema, graphql } from 'graphql';
import { createRoot, type Root } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';
import { App } from '../app.tsx';
import { pat } from './facts.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

/** What the API answers, by root field: a value, or a function of the arguments. An error in place of it is thrown. */
export type Answers = Record<string, unknown>;

export interface Asked {
  operation: string;
  variables: Record<string, unknown>;
  headers: Headers;
}

/** The API as the page sees it: what it was asked, and what it answers from now on. */
export interface Api {
  asked: Asked[];
  answers: Answers;
  /** Answers instead of the API; fails like a lost connection when it throws. */
  intercept?: (asked: Asked) => Response | undefined;
}

/** The page that is open. */
let open: Root | undefined;

/** Opens an address of the dashboard as a fresh page load would, by an agent who is signed in. */
export function openDesk(path: string, answers: Answers): Api {
  const api: Api = { asked: [], answers: { viewer: pat, ...answers } };
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => answer(api, init));
  // React takes away what it put beside the root, too, as long as it stands there.
  open?.unmount();
  history.replaceState(null, '', path);
  document.body.innerHTML = '<div id="root"></div>';
  const root = createRoot(document.body.firstElementChild as Element);
  open = root;
  onTestFinished(() => root.unmount());
  root.render(<App />);
  return api;
}

async function answer(api: Api, init: RequestInit): Promise<Response> {
  const { query, variables, operationName } = JSON.parse(String(init.body));
  const asked = { operation: operationName, variables, headers: new Headers(init.headers) };
  api.asked.push(asked);
  const instead = api.intercept?.(asked);
  if (instead) return instead;
  const { data, errors } = await graphql({
    schema,
    source: query,
    variableValues: variables,
    rootValue: api.answers,
  });
  return Response.json({ data, errors });
}
