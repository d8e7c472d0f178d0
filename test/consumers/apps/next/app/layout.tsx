import type { ReactNode } from 'react';
import '../common/weather.css';

export const metadata = { title: '날씨', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="ko">
      <body>{children}</body>
    </html>
  );
}
