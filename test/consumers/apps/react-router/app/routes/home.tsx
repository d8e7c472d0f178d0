import { useLoaderData } from 'react-router';
import { feed } from '../../common/feeds';
import { Weather } from '../../common/weather';

export const loader = () => ({ feed: feed(10) });

export default function Home() {
  return <Weather feed={useLoaderData<typeof loader>().feed} />;
}
