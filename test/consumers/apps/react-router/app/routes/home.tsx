import { useLoaderData } from 'react-router';
import { feed } from '../../shared/feeds';
import { Weather } from '../../shared/weather';

export const loader = () => ({ feed: feed(10) });

export default function Home() {
  return <Weather feed={useLoaderData<typeof loader>().feed} />;
}
