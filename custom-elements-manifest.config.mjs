import { readdirSync, readFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** The lists of a declaration whose entries a class inherits. */
const INHERITED = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties'];

const declarationsOf = ({ modules }) => modules.flatMap(({ declarations = [] }) => declarations);

/** Takes the tag of an element from its `static tagName`, so that no comment has to repeat it. */
const tagNames = () => ({
  name: 'tag-names',
  packageLinkPhase: ({ customElementsManifest }) => {
    for (const declaration of declarationsOf(customElementsManifest)) {
      const tag = declaration.members?.find(({ name, static: isStatic }) => isStatic && name === 'tagName');
      if (tag) Object.assign(declaration, { tagName: tag.default.slice(1, -1), customElement: true });
    }
  },
});

/**
 * Lists what an element inherits in the order of its base class and before what is its own: `src` comes first. The
 * analyzer appends what is inherited.
 */
const inheritedFirst = () => ({
  name: 'inherited-first',
  packageLinkPhase: ({ customElementsManifest }) => {
    const declarations = declarationsOf(customElementsManifest);
    for (const list of INHERITED) {
      const names = new Map(
        declarations.map((declaration) => [
          declaration.name,
          (declaration[list] ?? []).map(({ name }) => name),
        ]),
      );
      for (const { name: own, superclass, [list]: items } of declarations) {
        const order = [...(names.get(superclass?.name) ?? []), ...names.get(own)];
        items?.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
      }
    }
  },
});

/** Removes private and underscored members; the analyzer lists even `state: true` as attributes. */
const dropInternals = () => ({
  name: 'drop-internals',
  packageLinkPhase: ({ customElementsManifest }) => {
    for (const declaration of declarationsOf(customElementsManifest)) {
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

/** Replaces the paths of sources by those of the compiled files, which are what users import. */
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

/** Unions of strings by the name of their type. */
const unions = Object.fromEntries(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(`src/${file}`, 'utf8').matchAll(/^export type (\w+) =\s+('[^;]*');/gm)].map(
        ([, name, union]) => [name, union],
      ),
    ),
);

/** Adds what an attribute takes as it is written in HTML: the values themselves, which editors complete. */
const writtenTypes = () => ({
  name: 'written-types',
  packageLinkPhase: ({ customElementsManifest }) => {
    for (const { attributes = [] } of declarationsOf(customElementsManifest))
      for (const attribute of attributes) {
        const { text } = attribute.type;
        attribute.written = { text: unions[text] ?? text.replace(' | readonly string[]', '') };
      }
  },
});

/** For both editors. Custom properties are in their data for CSS. */
const EDITORS = { outdir: 'dist', typesSrc: 'written', hideCssPropertiesDocs: true, hideLogs: true };

export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  litelement: true,
  plugins: [
    tagNames(),
    inheritedFirst(),
    dropInternals(),
    pathsOfDist(),
    writtenTypes(),
    // What editors complete and explain in HTML and CSS.
    customElementVsCodePlugin(EDITORS),
    customElementJetBrainsPlugin({ ...EDITORS, packageJson: false }),
  ],
};
