// curl and jq, as far as the examples of docs/guide/api.md use them: neither is on every machine.
import { appendFileSync, readFileSync } from 'node:fs';

const [tool, ...words] = process.argv.slice(2);

async function curl() {
  const headers = new Headers();
  const options = { method: undefined, body: undefined };
  let url = '';
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === '-sS' || word === '-i') continue;
    else if (word === '-X') options.method = words[++index];
    else if (word === '-H') headers.append(...words[++index].split(/: (.*)/s, 2));
    else if (word === '--json') {
      const text = words[++index];
      options.body = text === '@-' ? readFileSync(0, 'utf8') : text;
      options.method ??= 'POST';
      headers.set('content-type', 'application/json');
    } else if (word.startsWith('-')) throw new Error(`What is ${word}?`);
    else url = word;
  }
  const answer = await fetch(url, { ...options, headers });
  appendFileSync(process.env.STATUSES, `${answer.status}\n`);
  process.stdout.write(await answer.text());
}

function jq() {
  const value = JSON.parse(readFileSync(0, 'utf8'));
  for (const path of words.at(-1).split(', ')) {
    const found = path.match(/\w+/g).reduce((at, step) => at[step], value);
    console.log(typeof found === 'string' && words[0] === '-r' ? found : JSON.stringify(found, null, 2));
  }
}

if (tool === 'curl') await curl();
else jq();
