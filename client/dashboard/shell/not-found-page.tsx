import { Link } from 'react-router';
import { words } from './words.ts';

/** For an unknown address, and for what this agency does not have. */
export function NotFoundPage() {
  return (
    <div className="grid justify-items-start gap-2 py-12">
      <title>{`${words.notFound.title} · ${words.product}`}</title>
      <h1 className="text-22 font-semibold">{words.notFound.title}</h1>
      <p className="text-ink-2">{words.notFound.text}</p>
      <Link to="/trips" className="link tap mt-2">
        {words.notFound.way}
      </Link>
    </div>
  );
}
