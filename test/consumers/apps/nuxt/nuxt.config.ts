export default {
  compatibilityDate: '2026-11-01',
  telemetry: false,
  css: ['~~/common/weather.css'],
  app: { head: { htmlAttrs: { lang: 'ko' }, title: '날씨', link: [{ rel: 'icon', href: 'data:,' }] } },
};
