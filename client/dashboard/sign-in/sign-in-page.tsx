import { Wordmark } from '../shell/wordmark.tsx';
import { RouteDrawing } from './route-drawing.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { words } from './words.ts';

/** Where an agent signs in. */
export default function SignInPage() {
  return (
    <main className="grid min-h-dvh lg:grid-cols-[32.5rem_1fr]">
      <title>{words.documentTitle}</title>
      <div className="flex flex-col gap-10 border-line bg-surface px-6 py-8 sm:px-16 sm:py-10 lg:border-r">
        <Wordmark />
        <div className="my-auto w-full max-w-84">
          <h1 className="text-28 font-semibold">{words.greet(new Date().getHours())}</h1>
          <p className="mt-1.5 mb-8 text-ink-2">{words.lead}</p>
          <SignInForm />
        </div>
        <p className="text-13 text-ink-3">{words.client}</p>
      </div>
      <RouteDrawing />
    </main>
  );
}
