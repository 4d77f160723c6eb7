import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** Ports that this thread connects to from now until the test ends, in their order. */
export function connectionsMade(): () => readonly (number | undefined)[] {
  const sockets: Socket[] = []
  const note = (message: unknown) => void sockets.push((message as { readonly socket: Socket }).socket) // As Node documents it.
  subscribe('net.client.socket', note)
  onTestFinished(() => void unsubscribe('net.client.socket', note))
  return () => sockets.map(s => s.remotePort)
}
