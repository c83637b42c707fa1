import type { Clock } from '../clock.ts';

/** A clock that stands still until it is moved. */
export class TestClock implements Clock {
  constructor(private at = new Date('2026-11-22T09:00:00.000Z')) {}

  now(): Date {
    return new Date(this.at);
  }

  set(at: Date): void {
    this.at = at;
  }

  /** In milliseconds. */
  advance(by: number): void {
    this.at = new Date(this.at.getTime() + by);
  }
}
