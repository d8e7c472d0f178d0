/** What the page for an iframe says to whoever sets it up. */
export interface FrameWords {
  readonly noFeed: string;
  readonly noElement: string;
  readonly noScript: string;
  /** By the code of the issue; `other` for a body that is JSON and no feed. */
  readonly failed: Readonly<Record<'network' | 'timeout' | 'http' | 'not-json' | 'other', string>>;
}

const ko: FrameWords = {
  noFeed: 'frame.html의 주소에 피드의 주소(src)가 없습니다. 예: frame.html?src=/weather.json',
  noElement: 'element는 ticker, board, map, observation 중 하나입니다.',
  noScript: 'frame.html 옆에 nalssi-all.js가 없습니다. embed 폴더의 파일을 모두 올려 주세요.',
  failed: {
    network: '연결하지 못했습니다. 다른 사이트의 피드는 그 서버가 허용(CORS)해야 합니다.',
    timeout: '서버가 제때 답하지 않았습니다.',
    http: '이 주소에 피드가 없거나 서버에 문제가 있습니다.',
    'not-json': '답이 JSON이 아닙니다.',
    other: '답이 피드 형식이 아닙니다.',
  },
};

const en: FrameWords = {
  noFeed: 'The address of frame.html does not name the feed (src), as in frame.html?src=/weather.json',
  noElement: 'element is one of ticker, board, map and observation.',
  noScript: 'nalssi-all.js is not beside frame.html. Upload all files of the folder embed.',
  failed: {
    network: 'No connection. The server of a feed on another site must allow requests (CORS).',
    timeout: 'The server did not answer in time.',
    http: 'There is no feed at this address, or its server has a problem.',
    'not-json': 'The answer is not JSON.',
    other: 'The answer is not a feed.',
  },
};

export const wordsIn = (lang: string): FrameWords => (/^ko\b/i.test(lang) ? ko : en);
