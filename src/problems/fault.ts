/** Something of ours that cannot happen, happened. The one class we throw; the command ends with 3. */
export class Fault extends Error {
  override name = 'Fault';
}
