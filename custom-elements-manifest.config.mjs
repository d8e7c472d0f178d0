/** Private and underscored members are no part of the manifest; the analyzer lists even `state: true` as attributes. */
const dropInternals = () => ({
  name: 'drop-internals',
  packageLinkPhase: ({ customElementsManifest }) => {
    for (const declaration of customElementsManifest.modules.flatMap((module) => module.declarations ?? [])) {
      const internal = new Set(
        (declaration.members ?? [])
          .filter(({ name, privacy }) => /^[_#]/.test(name) || (privacy && privacy !== 'public'))
          .map(({ name }) => name),
      );
      declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !internal.has(fieldName));
      declaration.members = declaration.members?.filter(({ name }) => !internal.has(name));
    }
  },
});

/** Names the files that are imported, not those they were compiled from. */
const pathsOfDist = () => ({
  name: 'paths-of-dist',
  packageLinkPhase: ({ customElementsManifest }) => {
    const toDist = (path) => path.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');
    const visit = (value) => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if ((key === 'path' || key === 'module') && typeof inner === 'string') value[key] = toDist(inner);
        else visit(inner);
      }
    };
    visit(customElementsManifest);
  },
});

export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  litelement: true,
  plugins: [dropInternals(), pathsOfDist()],
};
