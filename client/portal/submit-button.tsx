/** The one primary button of a page. It stays focusable while busy, and as wide as the column. */
export function SubmitButton({ rest, busy, pending }: { rest: string; busy: string; pending: boolean }) {
  return (
    <button className="btn btn-brand" type="submit" aria-disabled={pending} data-busy={pending || undefined}>
      {pending ? busy : rest}
    </button>
  );
}
