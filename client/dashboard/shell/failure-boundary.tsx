import { Component, type ReactNode } from 'react';
import { Failure } from './failure.tsx';

/** Keeps the bars standing when a page falls. */
export class FailureBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Failure /> : this.props.children;
  }
}
