import type { Evidence, Simulation } from '../../api/types';
import { OLDER_REPORT, simulationFacts, simulationTable } from '../../model/findings';
import { FindingsTable } from './findings-table';
import { Section } from './section';

/** How much the figures would scatter by chance. */
export function EvidenceSection({ evidence }: { evidence: Evidence | null | undefined }) {
  return (
    <Section
      id="evidence"
      title="Strength of evidence"
      flush
      note="What the same days or trades could have made of the account, had chance dealt them otherwise."
    >
      {evidence == null ? (
        <p class="card-body muted">{OLDER_REPORT}</p>
      ) : (
        evidence.simulations.map((simulation) => (
          <SimulationPart key={simulation.key} simulation={simulation} seed={evidence.seed} />
        ))
      )}
    </Section>
  );
}

function SimulationPart({ simulation, seed }: { simulation: Simulation; seed: number }) {
  return (
    <section class="simulation">
      <h3>{simulation.name}</h3>
      <FindingsTable table={simulationTable(simulation)} label={simulation.name} />
      <p class="help table-note">{simulationFacts(simulation, seed)}</p>
      <p class="help table-note">{simulation.method}</p>
    </section>
  );
}
