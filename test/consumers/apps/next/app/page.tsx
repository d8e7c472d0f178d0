import { feed } from '../common/feeds';
import { Weather } from '../common/weather';

export const dynamic = 'force-dynamic';

export default function Page() {
  return <Weather feed={feed(10)} />;
}
