import type { ParamDefinition, StrategyDefinition } from '../../api/types';
import { rangeText } from '../../model/number-text';
import { settingText } from '../../model/settings';
import { isPercent, typedBound } from '../../model/typed';
import { ScrollRegion } from '../../ui/scroll-region';

/** What a strategy may be told. */
export function ParamTable({ title, params }: Pick<StrategyDefinition, 'title' | 'params'>) {
  return (
    <ScrollRegion of={`parameters of ${title}`}>
      <table class="table definitions">
        <thead>
          <tr>
            <th scope="col">Parameter</th>
            <th scope="col">Group</th>
            <th scope="col">Type</th>
            <th scope="col" class="number">
              Default
            </th>
            <th scope="col">Allowed</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {params.map((param) => (
            <tr key={param.name}>
              <th scope="row">
                {param.label}
                <span class="mono muted block">{param.name}</span>
              </th>
              <td>{param.group}</td>
              <td>{param.type}</td>
              <td class="number">{defaultWords(param)}</td>
              <td>{allowed(param)}</td>
              <td>{param.description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function defaultWords(param: ParamDefinition): string {
  const text = settingText(param, param.default);
  return isPercent(param) ? text : `${text} ${param.unit}`.trim();
}

function allowed(param: ParamDefinition): string {
  switch (param.type) {
    case 'int':
    case 'float':
      return rangeText(typedBound(param, param.min), typedBound(param, param.max)) || 'any number';
    case 'bool':
      return 'on or off';
    case 'choice':
      return param.choices.join(', ');
    case 'text':
      return 'any text';
  }
}
