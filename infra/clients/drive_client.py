"""Drives the client that was generated for Python against a server.

usage: drive_client.py ADDRESS DOCUMENT
"""

import inspect
import re
import sys
import time

import stratlab_client
from stratlab_client import ApiException
from stratlab_client.models.backtest_request import BacktestRequest
from stratlab_client.models.sweep_request import SweepRequest
from stratlab_client.models.sweep_request_axis_request import SweepRequestAxisRequest
from stratlab_client.models.sweep_request_walk_forward_request import SweepRequestWalkForwardRequest

DATA = {"price": "sp500-daily"}
API_NAMES = ("About", "Data", "Jobs", "Presets", "Reports", "Strategies", "Sweeps")
LONGEST_WAIT_SECONDS = 60


def check(holds, what):
    if not holds:
        sys.exit(f"The Python client: {what} does not hold")


def apis_of(address):
    client = stratlab_client.ApiClient(stratlab_client.Configuration(host=address))
    return {name: getattr(stratlab_client, f"{name}Api")(client) for name in API_NAMES}


def ended(jobs, job_id):
    """Asks for a job as a good client does: with its tag, and when the server says."""
    end = time.monotonic() + LONGEST_WAIT_SECONDS
    tag = None
    while time.monotonic() < end:
        try:
            answer = jobs.get_job_with_http_info(job_id, if_none_match=tag)
        except ApiException as unchanged:
            check(unchanged.status == 304, f"that asking for {job_id} is answered, not {unchanged}")
            time.sleep(float(unchanged.headers.get("Retry-After", 1)))
            continue
        tag = answer.headers["ETag"]
        if answer.data.finished_at is not None:
            return answer.data
        time.sleep(float(answer.headers["Retry-After"]))
    sys.exit(f"The Python client: job {job_id} did not end")


def completed(jobs, job):
    job = ended(jobs, job.id)
    check(job.state == "completed", f"that a {job.kind} completes (it {job.state}: {job.reason})")
    return job


def run_a_backtest(apis):
    card = next(each for each in apis["Strategies"].list_strategies() if each.name == "SmaCross")
    fast = next(each for each in card.params if each.name == "fast")
    check(fast.type == "int" and fast.min <= fast.default <= fast.max, "the definition of fast")
    check([each.name for each in card.params][:2] == ["fast", "slow"], "the order of parameters")

    jobs = apis["Jobs"]
    params = {"fast": fast.default * 2, "slow": 60}
    settings = {"slippage": 0.0005}
    request = BacktestRequest(strategy=card.name, params=params, data=DATA, settings=settings)
    submitted = jobs.submit_backtest_with_http_info(request)
    check(submitted.status_code == 202, "202 for a submission")
    check(submitted.headers["Location"] == f"/api/jobs/{submitted.data.id}", "the Location")
    job = completed(jobs, submitted.data)

    report = apis["Reports"].get_report(job.report_id)
    check(report.id == job.report_id and len(report.metrics) > 100, "the figures of the report")
    check(len(report.trades) > 0 and report.trades[0].entry_bar >= 0, "the trades of the report")
    check(len(report.equity.time) == len(report.equity.value), "the account of the report")
    check(report.request.params["fast"] == params["fast"], "the parameters of the report")
    page = apis["Reports"].list_trades(job.report_id, limit=3, sort="pnlNet", descending=True)
    check(page.total == len(report.trades) and len(page.items) == 3, "a page of trades")
    check(page.items[0].pnl_net >= page.items[1].pnl_net, "the order of trades")

    again = completed(jobs, jobs.submit_backtest(jobs.get_backtest_request(job.id)))
    check(again.reused and again.report_id == job.report_id, "that the same is answered from the store")
    return job


def run_sweeps(apis):
    jobs, sweeps = apis["Jobs"], apis["Sweeps"]
    request = SweepRequest(
        strategy="SmaCross",
        data=DATA,
        axes=[
            SweepRequestAxisRequest.from_dict({"name": "fast", "from": 5, "to": 25, "step": 5}),
            SweepRequestAxisRequest(name="slow", values=[60, 120]),
        ],
    )
    check(sweeps.estimate_sweep(request).cells == 10, "the cells of an estimate")
    sweep = completed(jobs, sweeps.submit_sweep(request))
    cells = sweeps.list_cells(sweep.id, filter=["trades >= 1"], limit=3)
    check(cells.total == 10 and len(cells.rows) == 3, "a page of cells")
    cell = sweeps.get_cell(sweep.id, cells.rows[0].cell)
    check(cell.request.params["slow"] == cells.rows[0].values["slow"], "the request of a cell")
    completed(jobs, jobs.submit_backtest(cell.request))

    asked = sweeps.get_sweep_request(sweep.id)
    check(SweepRequest.from_dict(jobs.get_job_request(sweep.id)) == asked, "the request of a sweep")
    again = completed(jobs, sweeps.submit_sweep(asked))
    check(sweeps.get_sweep(again.id).reused == 10, "that the same cells are taken from the store")

    request.walk_forward = SweepRequestWalkForwardRequest(train="4y", test="2y")
    walk = completed(jobs, sweeps.submit_sweep(request))
    check(len(sweeps.get_walk_forward(walk.id).folds) > 1, "the folds of a walk-forward")
    return sweep, walk


def run_a_preset(apis):
    sound = next(each for each in apis["Presets"].list_presets() if each.request is not None)
    completed(apis["Jobs"], apis["Jobs"].submit_backtest(sound.request))
    return sound


def be_refused(apis):
    wrong = BacktestRequest(strategy="SmaCross", params={"fast": -5, "speed": True}, data=DATA)
    try:
        apis["Jobs"].submit_backtest(wrong)
        sys.exit("The Python client: a wrong parameter was accepted")
    except ApiException as refused:
        check(refused.status == 422 and refused.data.code == "invalid_request", "the refusal")
        fields = {fault.var_field for fault in refused.data.faults}
        check(fields == {"params.fast", "params.speed"}, f"the fields of the faults, not {fields}")
    try:
        apis["Jobs"].get_job("none")
        sys.exit("The Python client: a job that does not exist was found")
    except ApiException as refused:
        check(refused.status == 404 and refused.data.code == "not_found", "that no job is found")


def read_everything(apis, document, ids):
    """Calls every operation that reads, each with what the server has so far."""
    called = 0
    for api_name, api in apis.items():
        for name, method in inspect.getmembers(api, inspect.ismethod):
            if name.startswith("_") or name.endswith(("_with_http_info", "_without_preload_content")):
                continue
            if not re.match("get|list|watch|export", name):
                continue
            known = ids.get(name, ids[api_name])
            parameters = inspect.signature(method).parameters.values()
            needed = {
                each.name: known[each.name]
                for each in parameters
                if each.default is inspect.Parameter.empty
            }
            check(method(**needed) is not None, f"that {name} answers")
            called += 1
    with open(document, encoding="utf-8") as text:
        documented = len(re.findall(r"^    get:$", text.read(), re.MULTILINE))
    check(called == documented, f"that {documented} operations that read were called, not {called}")
    return called


def main(address, document):
    apis = apis_of(address)
    job = run_a_backtest(apis)
    sweep, walk = run_sweeps(apis)
    preset = run_a_preset(apis)
    be_refused(apis)
    ids = {
        "About": {},
        "Data": {"name": "sp500-daily"},
        "Jobs": {"id": job.id},
        "Presets": {"name": preset.name},
        "Reports": {"id": job.report_id},
        "Strategies": {"name": "SmaCross"},
        "Sweeps": {"id": sweep.id, "cell": 0, "x": "fast", "y": "slow"},
        "get_walk_forward": {"id": walk.id},
    }
    print(f"The Python client was answered by {read_everything(apis, document, ids)} operations.")


if __name__ == "__main__":
    main(*sys.argv[1:])
