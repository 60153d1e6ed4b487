// Ends what a process started when that process dies without a word (kill -9, a crash, a lost terminal):
// a shell that waits for the end of its input, in a session of its own. It costs one megabyte.
import { spawn, type ChildProcess } from 'node:child_process';

const script = `
trap '' INT TERM HUP
all='' folders=''
while read -r action one rest; do
  case $action in
    add) all="$all $one:$rest" ;;
    drop) kept=''; for each in $all; do [ "\${each%%:*}" = "$one" ] || kept="$kept $each"; done; all=$kept ;;
    remove) folders="$folders
$one" ;;
  esac
done
for each in $all; do kill -"\${each#*:}" "\${each%%:*}" 2>/dev/null; done
left=15
while [ $left -gt 0 ]; do
  alive=''
  for each in $all; do kill -0 "\${each%%:*}" 2>/dev/null && alive=yes; done
  [ -n "$alive" ] || break
  sleep 1
  left=$((left - 1))
done
for each in $all; do kill -KILL "\${each%%:*}" 2>/dev/null; done
printf '%s\n' "$folders" | while read -r folder; do [ -n "$folder" ] && rm -rf "$folder"; done
`;

export class Guardian {
  readonly #shell: ChildProcess;

  constructor() {
    this.#shell = spawn('sh', ['-c', script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/' });
    this.#shell.on('error', () => {});
    this.#shell.stdin?.on('error', () => {});
    this.#shell.unref();
  }

  /** `signal` goes to the process when this one is gone. */
  add(pid: number, signal: NodeJS.Signals): void {
    this.#tell(`add ${pid} ${signal.slice(3)}`);
  }

  /** The process has ended: its number may soon be another's. */
  drop(pid: number): void {
    this.#tell(`drop ${pid}`);
  }

  /** Deletes a temporary folder (no spaces in its path) at the end. */
  remove(folder: string): void {
    this.#tell(`remove ${folder}`);
  }

  #tell(line: string): void {
    this.#shell.stdin?.write(`${line}\n`);
  }
}
