import { type ChangeEvent, useId, useRef, useState } from 'react';
import { type UseFormReturn, useController } from 'react-hook-form';
import { BusyButton } from '../../ui/busy-button.tsx';
import { Stop } from '../../ui/stop.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type BrandingValues, isShown, isUploaded } from './branding-draft.ts';
import { branding, logo as words } from './client-portal.words.tsx';
import { LogoThumb } from './logo-thumb.tsx';
import { uploadLogo } from './upload-logo.ts';

interface LogoFieldProps {
  form: UseFormReturn<BrandingValues>;
  /** The address where no picture was found. */
  brokenUrl: string | undefined;
  onBroken: (logoUrl: string) => void;
}

/** The agency's logo: a file that we keep, or the address where the agency keeps one. */
export function LogoField({ form, brokenUrl, onBroken }: LogoFieldProps) {
  const belowId = useId();
  const file = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [uploading, setUploading] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { field } = useController({ control: form.control, name: 'logoUrl' });
  const logoUrl = field.value;
  const kept = isUploaded(logoUrl);
  const broken = logoUrl !== '' && logoUrl === brokenUrl;
  const refused = form.formState.errors.logoUrl?.message;

  function set(address: string) {
    setProblem(undefined);
    form.clearErrors('logoUrl');
    field.onChange(address);
  }

  async function upload({ target }: ChangeEvent<HTMLInputElement>) {
    const [chosen] = target.files ?? [];
    // So that the same file can be chosen again.
    target.value = '';
    if (!chosen) return;
    setUploading(true);
    const { logoUrl: address, problem: why } = await uploadLogo(chosen);
    setUploading(false);
    if (address) set(address);
    else setProblem(why);
  }

  function remove() {
    set('');
    button.current?.focus();
  }

  const trouble = problem ?? (kept ? refused : undefined);
  return (
    <fieldset aria-describedby={belowId}>
      <legend className="label">{branding.fields.logoUrl}</legend>
      <div className="flex flex-wrap items-center gap-3">
        {isShown(logoUrl) && !broken && <LogoThumb logoUrl={logoUrl} onBroken={onBroken} />}
        <BusyButton
          ref={button}
          busy={uploading}
          busyLabel={words.uploading}
          aria-describedby={belowId}
          onClick={() => file.current?.click()}
        >
          {logoUrl ? words.replace : words.choose}
        </BusyButton>
        {logoUrl && (
          <button type="button" className="btn btn-ghost" onClick={remove}>
            {words.remove}
          </button>
        )}
        <input ref={file} type="file" accept="image/png,image/jpeg" hidden data-testid="logo-file" onChange={upload} />
      </div>
      <div id={belowId} role="status">
        {trouble ? (
          <p className="err">
            <Stop kind="diamond" />
            <span>{trouble}</span>
          </p>
        ) : (
          <p className="help">{words.help}</p>
        )}
      </div>
      {!kept && (
        <div className="mt-4">
          <TextField
            label={words.address}
            type="url"
            autoComplete="off"
            placeholder="https://"
            error={refused}
            help={<span role="status">{broken ? words.broken : words.addressHelp}</span>}
            name={field.name}
            ref={field.ref}
            value={logoUrl}
            onChange={({ target }) => set(target.value.trim())}
          />
        </div>
      )}
    </fieldset>
  );
}
