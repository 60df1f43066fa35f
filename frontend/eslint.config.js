import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
import tseslint from 'typescript-eslint';

/** A folder of src imports only those before it; what starts with `screens` may use all of them. */
const order = ['api', 'model', 'chart', 'ui', 'screens'];

/** Only the types may come from the API into what draws: values are handed in by the screens. */
const fetching = {
  group: ['**/api/client', '**/api/endpoints'],
  message: 'Only screens call the API.',
};

export default tseslint.config(
  {
    ignores: [
      'dist',
      'target',
      'tools',
      'playwright-report',
      'test-results',
      'src/api/schema.gen.ts',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    files: ['src/**/*.tsx'],
    ...a11y.flatConfigs.recommended,
    settings: { 'jsx-a11y': { attributes: { for: ['htmlFor', 'for'] } } },
    rules: {
      ...a11y.flatConfigs.recommended.rules,
      'jsx-a11y/label-has-associated-control': ['error', { depth: 5 }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-globals': ['error', { name: 'fetch', message: 'Use src/api/client.ts.' }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  ...order.map((folder, index) => ({
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...order.slice(index + 1).map((above) => ({
              group: [`**/${above}/**`],
              message: `${folder} does not know ${above}.`,
            })),
            ...(folder === 'screens' || folder === 'api' ? [] : [fetching]),
          ],
        },
      ],
    },
  })),
  {
    files: ['public/theme.js'],
    languageOptions: { globals: { document: 'readonly', localStorage: 'readonly' } },
  },
  { files: ['src/api/client.ts'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['*.config.{js,ts}', 'e2e/teardown.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
);
