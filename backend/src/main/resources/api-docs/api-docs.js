'use strict';

SwaggerUIBundle({
  url: '/openapi.yml',
  dom_id: '#document',
  presets: [SwaggerUIBundle.presets.apis],
  deepLinking: true,
  tagsSorter: 'alpha',
  validatorUrl: null,
});
