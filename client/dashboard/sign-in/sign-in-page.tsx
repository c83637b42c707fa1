import { useLocation } from 'react-router';
import { Entrance } from './entrance.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { words } from './words.ts';

/** Where an agent signs in. */
export default function SignInPage() {
  // Whose password was changed just now.
  const changedFor: string | undefined = useLocation().state?.changedFor;
  return (
    <Entrance
      documentTitle={words.documentTitle}
      heading={words.greet(new Date().getHours())}
      lead={changedFor ? words.passwordChanged : words.lead}
      footer={words.client}
    >
      <SignInForm email={changedFor} />
    </Entrance>
  );
}
