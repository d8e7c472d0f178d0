import { feed } from '../../shared/feeds';

export const load = () => ({ feed: feed(10) });
