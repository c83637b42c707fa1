import { parse } from 'bowser';
import { signIns as words } from './access-tab.words.tsx';

const browsers: Record<string, string> = { 'Microsoft Edge': 'Edge', 'Google Search': 'Google app' };
const systems: Record<string, string> = { macOS: 'Mac', 'Chrome OS': 'Chromebook' };

/** "Safari on iPhone", from what the browser said of itself. */
export function describeDevice(userAgent: string | null): string {
  if (!userAgent) return words.unknownDevice;
  const { browser, os, platform } = parse(userAgent);
  const device = platform.model ?? (os.name && (systems[os.name] ?? os.name));
  const name = browser.name && (browsers[browser.name] ?? browser.name);
  if (name && device) return words.on(name, device);
  return name || device || words.unknownDevice;
}
