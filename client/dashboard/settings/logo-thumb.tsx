import { logo as words } from './client-portal.words.tsx';

interface LogoThumbProps {
  logoUrl: string;
  /** There is no picture at its address. */
  onBroken: (logoUrl: string) => void;
}

/** The logo on white, as mails and pages show it. */
export function LogoThumb({ logoUrl, onBroken }: LogoThumbProps) {
  return (
    <span className="grid h-12 min-w-12 place-items-center rounded-m border border-line bg-white p-1.5">
      <img
        key={logoUrl}
        src={logoUrl}
        alt={words.alt}
        referrerPolicy="no-referrer"
        className="h-9 max-w-40 object-contain"
        onError={() => onBroken(logoUrl)}
      />
    </span>
  );
}
