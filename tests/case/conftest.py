"""A small valid pack, and ways to damage it."""

from pathlib import Path

import pytest

HEADER = """\
id = "river-talks"
title = "The river talks"
question = "What happened at the river?"
place = "Bridgetown Hall"
starts = 2023-05-11
ends = 2023-05-12
eve = 2023-05-10
article = "web-article"
authors = ["A. Author"]
licence = "CC-BY-4.0"
language = "en"

[open_data]

[sides]
first = "Upland"
second = "Lowland"

[themes]
river = "The river"
trade = "Trade"

[areas]
water = "Water"
"""

TABLES = {
    "sources": """\
source_id,title,publisher,publisher_type,published,url,primary,independence_note
web-article,What happened at the river,A blog,blog,2023-06,https://example.org/a,false,
chair-summary,Summary of the first day,Midland ministry,government_other,2023-05-11,,true,By the host
herald-gauges,"Gauges, and who reads them",The Herald,press_local,2023-05-02,,false,
old-map,Map of the river,Atlas,reference,,,false,
""",
    "events": """\
event_id,start,end,place,actors,summary,themes,confidence,source_ids
road-001,2015,,Lakeside,Upland;Lowland,Gauges are read together for the last time.,river,high,herald-gauges
road-002,2023-04,2023-05-01,,Upland,Upland asks for talks.,river;trade,low,herald-gauges;old-map
road-003,2023-05-09,,,Lowland,Lowland accepts.,trade,medium,general-knowledge
day-001,2023-05-11,2023-05-12,Bridgetown,Upland;Lowland,Both speak in one meeting.,river,high,chair-summary
""",
    "claims": """\
claim_id,section,claim,kind,hedged,verdict,explanation,source_ids,teaching_point
c01,opening,The two spoke alone.,event_fact,false,unverifiable,No source tells.,chair-summary,Look for two records.
c02,opening,Rivers matter.,opinion,true,opinion,,,
""",
    "actors": """\
actor_id,name,kind,head,seat,alliances,role,source_ids
upland,Upland,state,Minister A,riparian state,River Union,Asked,chair-summary
lowland,Lowland,state,Minister B,riparian state,,Accepted,chair-summary
""",
    "issues": """\
issue_id,area,name,question,scale_0,scale_100,outcome_coded,key_terms,source_ids
gauges,water,Shared gauges,Read the same gauges?,Own figures,One set,false,gauge,herald-gauges
text,water,A joint text,Sign a joint text?,No text,A text,true,,chair-summary
""",
    "positions": """\
issue_id,actor_id,position,low,high,salience,flexibility,stance,evidence,coding_confidence,as_of,source_ids
gauges,upland,90,80,95,60,30,Share them.,A speech,high,2023-05-02,herald-gauges
gauges,lowland,20,10,35.5,70,40,First the dams.,A letter,medium,2023-05-11,chair-summary
text,upland,75,60,90,50,50,Sign it.,A speech,low,2023-05-11,chair-summary
text,lowland,75,60,80,50,50,Sign it soon.,A speech,low,2023-05-11,chair-summary
""",
    "overlaps": """\
pair_or_group,actor_ids,issue_id,overlap_type,explanation,source_ids
Everybody,all,gauges,shared_interest,All drink.,old-map
Upland and Lowland,upland;lowland,text,tradeable,Figures for timing.,chair-summary
""",
    "forecasts": """\
question_id,question,options,asked_on,closes,resolution,resolution_note,event_ids,source_ids
q_text,Will both sign?,yes;no,2023-05-10,2023-05-12,no,No text was shown.,day-001,chair-summary
""",
}


def write_pack(folder):
    folder.mkdir(parents=True)
    (folder / "case.toml").write_text(HEADER, encoding="utf-8")
    for name, text in TABLES.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def pack(tmp_path) -> Path:
    """Return the folder of a small valid pack."""
    return write_pack(tmp_path / "river-talks")


@pytest.fixture(scope="session")
def kept_pack(tmp_path_factory) -> Path:
    """Return a small valid pack that no test may change."""
    return write_pack(tmp_path_factory.mktemp("kept") / "river-talks")


@pytest.fixture
def edit(pack):
    """Return a function that replaces a piece of one file of the pack."""

    def replace(file, old, new):
        path = pack / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


@pytest.fixture
def said(pack):
    """Return a function that gives the sentences of the checker on the pack."""
    from summitry.case.checking import check_folder

    return lambda: [str(problem) for problem in check_folder(pack)]
