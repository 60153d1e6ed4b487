/** Whether this process finds more that is due than it can take: then what can wait does. */
export class Backlog {
  waiting = false;
}
