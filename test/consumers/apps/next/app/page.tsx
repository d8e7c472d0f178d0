import { feed } from '../shared/feeds';
import { Weather } from '../shared/weather';

export const dynamic = 'force-dynamic';

export default function Page() {
  return <Weather feed={feed(10)} />;
}
