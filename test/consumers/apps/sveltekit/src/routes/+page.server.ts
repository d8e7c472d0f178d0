import { feed } from '../../common/feeds';

export const load = () => ({ feed: feed(10) });
