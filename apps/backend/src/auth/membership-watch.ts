import { MembershipNotice } from '@arkyra/workspaces';
import { Global, Injectable, Module } from '@nestjs/common';

type Listener = (userIds: readonly string[]) => void;

/** Passes on that somebody's memberships changed: to what this process remembers, and to the other processes. */
@Injectable()
export class MembershipWatch extends MembershipNotice {
  readonly #here = new Set<Listener>();
  readonly #elsewhere = new Set<Listener>();

  changed(userIds: readonly string[]): void {
    this.heard(userIds);
    for (const tell of this.#elsewhere) tell(userIds);
  }

  /** From another process. */
  heard(userIds: readonly string[]): void {
    for (const listener of this.#here) listener(userIds);
  }

  onChange(listener: Listener): void {
    this.#here.add(listener);
  }

  /** How the other processes are told. */
  reachOthersBy(tell: Listener): void {
    this.#elsewhere.add(tell);
  }
}

@Global()
@Module({ providers: [MembershipWatch, { provide: MembershipNotice, useExisting: MembershipWatch }], exports: [MembershipWatch, MembershipNotice] })
export class MembershipWatchModule {}
