"""`semantic export`: an archive becomes one dataset; progress, summary and exit codes."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from semantic.cli.configured import config_option, configuration_of
from semantic.cli.inputs import SIZE
from semantic.cli.naming import offline_entity_options
from semantic.cli.options import output_option
from semantic.cli.printing import color_option, lines_above, print_note, quiet_option

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from semantic.batch import Exported, Plan
    from semantic.batch.provenance import MentionForm
    from semantic.cli.naming import Names

__all__ = ["command"]

_HELP = """Turn an archive of articles into one dataset: a named graph for each article.

SOURCE is a folder, a file, a pattern, a feed, a news sitemap, a web archive (.warc, .warc.gz, .wacz), a file of JSON
lines (.jsonl, .jsonl.gz: an article a line, or objects with content, url and format) or a Parquet file with these
columns. -o says what is written: archive.nq, archive.nq.gz,
archive.nq.zst, archive.trig, or a folder, which becomes a store that semantic query reads (shards with --shard-size).

\b
Examples:
  semantic export archive/ -o archive.nq.zst
  semantic export 'dumps/*.jsonl.gz' -o archive.nq.zst --jobs 8
  semantic export archive/ -o store/
  semantic export archive/ -o shards/ --shard-size 10000
  semantic export archive/ -o archive.nq --resume
  semantic export archive/ --to-server http://127.0.0.1:7878

The old dataset stands until the new one is whole. An export that was interrupted goes on with --resume and gives the
same bytes. Run it again to bring the dataset up to date: only articles that are new or changed are converted. An
article that cannot be converted is a line of quarantine.jsonl beside the dataset (or of NAME.quarantine.jsonl, where
the former is another dataset's).

Exit codes: 0 all went well, 1 more articles in quarantine than --max-bad allows, 2 wrong usage, configuration or
input, 130 after Ctrl-C.
"""


@click.command("export", help=_HELP)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@output_option("The dataset: a file, or a folder for a store or shards; - prints N-Quads.")
@click.option(
    "--to-server",
    "server",
    metavar="URL",
    help="Publish to a graph server instead: its address, or that of its Graph Store.",
)
@click.option(
    "--user",
    metavar="NAME",
    help="The user of the server; the password is taken from SEMANTIC_SERVER_PASSWORD.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 1024),
    default=1,
    show_default=True,
    help="Processes that convert; the bytes are the same for any number.",
)
@click.option("--resume", is_flag=True, help="Go on with an export that was interrupted.")
@click.option("--restart", is_flag=True, help="Throw an interrupted export away and begin anew.")
@click.option("--force", is_flag=True, help="Replace what stands at -o even if no export has written it.")
@click.option(
    "--shard-size",
    type=click.IntRange(1),
    metavar="N",
    help="Write a folder of shards of N articles each (in steps of 64).",
)
@click.option(
    "--max-bad",
    default="0",
    show_default=True,
    metavar="N|N%",
    help="So many articles in quarantine are no failure.",
)
@click.option(
    "--time-limit",
    type=click.FloatRange(0, min_open=True),
    default=60.0,
    show_default=True,
    metavar="SECONDS",
    help="What one article may take; then it is tried once more.",
)
@click.option(
    "--with-mentions",
    is_flag=True,
    help="Also say where each person, place and organization is named.",
)
@click.option(
    "--mention-form",
    type=click.Choice(["annotation", "nif"]),
    default="annotation",
    show_default=True,
    help="With --with-mentions: Web Annotation, or NIF, which holds the text too.",
)
@click.option("--no-provenance", is_flag=True, help="Leave out where each graph comes from (PROV-O).")
@click.option(
    "--describe", is_flag=True, help="Also write DATASET.void.ttl (VoID and DCAT) and DATASET.sameas.tsv."
)
@click.option("--publisher", metavar="NAME", help="Who publishes the articles.")
@click.option("--language", metavar="TAG", help="Their language: en, de-AT.")
@click.option(
    "--namespace", type=click.Choice(["http", "https"]), help="Of schema.org's terms.  [default: http]"
)
@click.option(
    "--from", "format_", metavar="FORMAT", help="The format of the sources; without it the content tells."
)
@click.option(
    "--max-size", type=SIZE, default="20MB", show_default=True, help="Quarantine articles that are larger."
)
@offline_entity_options
@config_option
@quiet_option
@color_option
def command(
    *,
    sources: tuple[str, ...],
    output: str | None,
    server: str | None,
    user: str | None,
    jobs: int,
    resume: bool,
    restart: bool,
    force: bool,
    shard_size: int | None,
    max_bad: str,
    time_limit: float,
    with_mentions: bool,
    mention_form: MentionForm,
    no_provenance: bool,
    describe: bool,
    publisher: str | None,
    language: str | None,
    namespace: Literal["http", "https"] | None,
    format_: str | None,
    max_size: int,
    names: Names,
    config: str | None,
    quiet: bool,
) -> None:
    """`semantic export`; its help is `_HELP`."""
    from semantic.batch import export

    if (output is None) == (server is None):
        raise click.UsageError("say where the dataset goes: -o PATH, or --to-server URL")
    if resume and restart:
        raise click.UsageError("--resume goes on, --restart begins anew: say one of them")
    of_files = {"--resume": resume, "--restart": restart, "--force": force, "--shard-size": shard_size, "--describe": describe}  # fmt: skip
    if (server is not None or output == "-") and (
        given := [name for name, value in of_files.items() if value]
    ):
        raise click.UsageError(f"{given[0]} needs a dataset on disk: -o PATH")
    if user is not None and server is None:
        raise click.UsageError("--user is the user of a graph server: --to-server URL")
    _check_format(format_)
    most_bad = _most_bad(max_bad)
    plan = _plan(
        publisher,
        language,
        namespace,
        max_size,
        config,
        names,
        with_mentions,
        not no_provenance,
        mention_form,
    )
    started = os.times()
    with _progress(sources, is_shown=not quiet) as advance:
        if server is not None:
            from semantic.batch.server import publish_to_server

            done = publish_to_server(
                sources,
                server,
                plan=plan,
                jobs=jobs,
                time_limit=time_limit,
                source_format=format_,
                advance=advance,
                user=user,
                password=os.environ.get("SEMANTIC_SERVER_PASSWORD"),
                refuse=_print_refused,
            )
            where = server
        elif output == "-":
            done, where = _to_standard_output(sources, plan, jobs, time_limit, format_, advance), "-"
        else:
            assert output is not None
            done = export(
                sources,
                output,
                plan=plan,
                jobs=jobs,
                resume=resume,
                restart=restart,
                force=force,
                shard_size=shard_size,
                time_limit=time_limit,
                source_format=format_,
                advance=advance,
            )
            where = output
            if describe:
                from semantic.batch.description import describe as describe_dataset

                for path in describe_dataset(output):
                    if not quiet:
                        print_note(f"described in {path}")
            elif not quiet and Path(f"{output}.void.ttl").exists():
                print_note(f"{output}.void.ttl describes the former dataset; --describe writes it anew")
    if not quiet:
        print_note(_summary(done, where, os.times().elapsed - started.elapsed))
    if done.quarantined > most_bad(done.articles + done.quarantined):
        raise SystemExit(1)


def _plan(
    publisher: str | None,
    language: str | None,
    namespace: Literal["http", "https"] | None,
    max_size: int,
    config: str | None,
    names: Names,
    with_mentions: bool,
    with_provenance: bool,
    mention_form: MentionForm,
) -> Plan:
    from semantic.batch import Plan
    from semantic.facts import Facts
    from semantic.model import Publisher

    configuration = configuration_of(config)
    facts = None
    if publisher or language:
        facts = Facts(publisher=Publisher(publisher) if publisher else None, language=language)
    arguments = names.arguments()  # The recognizer is loaded here too, so that a wrong name is told at once.
    return Plan(
        arguments={
            "site": configuration.site,
            "home": arguments["home"],
            "authorities": arguments["authorities"],
            **({"facts": facts} if facts else {}),
        },
        recognizer=names.recognizer,
        namespace=namespace or configuration.namespace or "http",
        vocabulary=None if configuration.vocabulary is None else str(configuration.vocabulary),
        max_size=max_size,
        with_mentions=with_mentions,
        mention_form=mention_form,
        with_provenance=with_provenance,
    )


def _check_format(name: str | None) -> None:
    from semantic.readers import READERS

    if name is not None and name not in READERS:
        raise click.BadParameter(
            f"{name!r} is not known; choose one of {', '.join(READERS)}", param_hint="'--from'"
        )


def _most_bad(text: str) -> Callable[[int], float]:
    """How many articles of so many may be in quarantine: `3`, `0.5%`."""
    number = text.removesuffix("%")
    try:
        limit = float(number) if text.endswith("%") else int(number)
        if not limit >= 0:
            raise ValueError
    except ValueError:
        raise click.BadParameter(
            f"{text!r} is no number of articles; write it like 10 or 0.5%", param_hint="'--max-bad'"
        ) from None
    return lambda total: total * limit / 100 if text.endswith("%") else limit


def _to_standard_output(
    sources: tuple[str, ...],
    plan: Plan,
    jobs: int,
    time_limit: float,
    format_: str | None,
    advance: Callable[[int, int, int], None],
) -> Exported:
    from semantic.batch.streaming import stream
    from semantic.cli.printing import print_result

    return stream(
        sources, print_result, _print_refused, plan=plan, jobs=jobs, time_limit=time_limit, source_format=format_, advance=advance
    )  # fmt: skip


def _print_refused(_name: str, code: str, reason: str) -> None:
    print_note(f"in quarantine: {reason} [{code}]")


def _summary(done: Exported, where: str, seconds: float) -> str:
    total = done.articles + done.quarantined
    parts = [f"{done.articles:,} of {total:,} articles are in {where}, {done.statements:,} statements"]
    if done.quarantined:
        parts.append(f"{done.quarantined:,} in quarantine")
    if done.resumed:
        parts.append(f"{done.resumed:,} were done before the interruption")
    if done.kept:
        parts.append(f"{done.kept:,} were unchanged")
    fresh = total - done.kept - done.resumed
    if fresh > 0 and seconds > 0:
        parts.append(f"{fresh / seconds:,.0f} articles a second")
    return "; ".join(parts)


@contextmanager
def _progress(sources: tuple[str, ...], *, is_shown: bool) -> Iterator[Callable[[int, int, int], None]]:
    """A bar with rate and time left on a terminal's standard error; elsewhere nothing."""
    if not (is_shown and sys.stderr.isatty()):
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[articles]:,} articles, {task.fields[rate]:,.0f} a second"),
        TextColumn("[red]{task.fields[bad]}"),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True, no_color=click.get_current_context().color is False)
    with Progress(*columns, console=console, transient=True) as progress, lines_above(console):
        task = progress.add_task("articles", total=_bytes_of(sources), articles=0, rate=0, bad="")
        count = [0, 0]
        start = progress.get_time()

        def advance(size: int, good: int, bad: int) -> None:
            count[0] += good
            count[1] += bad
            rate = count[0] / max(progress.get_time() - start, 1e-3)
            shown = f"{count[1]:,} in quarantine" if count[1] else ""
            progress.update(task, advance=size, articles=count[0], rate=rate, bad=shown)

        yield advance


def _bytes_of(sources: tuple[str, ...]) -> int | None:
    """How many bytes there are to read; None where that cannot be told (packed files, patterns)."""
    from semantic.batch.sources import is_wanted

    total = 0
    for source in sources:
        path = Path(source)
        if path.is_dir():
            for place, folders, names in os.walk(path):
                folders[:] = [name for name in folders if not name.startswith(".")]
                paths = [Path(place, name) for name in names if is_wanted(name) and not name.startswith(".")]
                if any(one.suffix in {".gz", ".parquet"} for one in paths):
                    return None
                total += sum(one.stat().st_size for one in paths if one.is_file())
        elif path.is_file() and path.suffix not in {".gz", ".parquet"}:
            total += path.stat().st_size
        else:
            return None
    return total
