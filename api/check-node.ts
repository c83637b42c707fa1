/** What npm ci installs and npm scripts find first. */
const needed = 26;

if (Number.parseInt(process.versions.node, 10) < needed) {
  console.error(
    `Trips needs Node ${needed}, and this is ${process.version}. npm ci has installed it: use npm scripts.`,
  );
  process.exit(1);
}
