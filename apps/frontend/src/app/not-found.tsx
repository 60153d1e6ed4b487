import { NothingHere } from '../frame/nothing-here.tsx';

export default function NotFound() {
  return (
    <main>
      <NothingHere />
    </main>
  );
}
