/** The buttons that choose what goes wrong at a provider: one is pressed. They post to `action`. */
export function FaultChoices<Fault extends string>(props: {
  action: string;
  faults: Record<Fault, string>;
  chosen: Fault | null;
}) {
  const { action, faults, chosen } = props;
  return (
    <form method="post" action={action} className="faults">
      <Choice fault="none" label="All is well" chosen={chosen === null} />
      {Object.entries<string>(faults).map(([fault, label]) => (
        <Choice key={fault} fault={fault} label={label} chosen={chosen === fault} />
      ))}
    </form>
  );
}

function Choice({ fault, label, chosen }: { fault: string; label: string; chosen: boolean }) {
  return (
    <button type="submit" className="choice" name="fault" value={fault} aria-pressed={chosen}>
      {label}
    </button>
  );
}
