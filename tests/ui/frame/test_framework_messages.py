"""What a browser may ask of the framework by its websocket, and of which page it asks and is told."""

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from server.sockets import Asked, Told
from ui.frame.framework_messages import asked_by, told_by

NEEDED = {"rerun_script", "stop_script", "file_urls_request", "app_heartbeat", "backend_operation_request"}


def test_every_kind_of_message_that_no_screen_sends_is_passed_over() -> None:
    kinds = BackMsg.DESCRIPTOR.oneofs_by_name["type"].fields
    for kind in kinds:
        asked = BackMsg()
        if kind.message_type:
            getattr(asked, kind.name).SetInParent()
        else:
            setattr(asked, kind.name, True)
        assert asked_by(asked.SerializeToString()).is_taken is (kind.name in NEEDED - {"backend_operation_request"}), (
            kind.name
        )
    assert asked_by(b"\xff no message") == Asked(True, None, False)


def test_no_work_is_done_for_a_browser_but_downloads_and_tables() -> None:
    for work in BackMsg().backend_operation_request.DESCRIPTOR.oneofs_by_name["payload"].fields:
        asked = BackMsg()
        getattr(asked.backend_operation_request, work.name).SetInParent()
        assert asked_by(asked.SerializeToString()).is_taken is (work.name in ("deferred_file", "dataframe_chunk")), (
            work.name
        )


def test_a_drawing_is_asked_of_a_page_or_of_a_part_of_it() -> None:
    asked = BackMsg()
    asked.rerun_script.page_script_hash = "need"
    assert asked_by(asked.SerializeToString()) == Asked(True, "need", False)
    asked.rerun_script.fragment_id = "save"
    assert asked_by(asked.SerializeToString()) == Asked(True, "need", True)


def test_a_browser_is_told_of_a_page_once_it_is_no_main_script_and_not_of_a_part() -> None:
    told = ForwardMsg()
    told.new_session.main_script_hash = told.new_session.page_script_hash = "main"
    assert told_by(told.SerializeToString()) == Told(None, False)
    told.new_session.page_script_hash = "need"
    assert told_by(told.SerializeToString()) == Told("need", False)
    told.metadata.run.fragment_ids.append("save")
    assert told_by(told.SerializeToString()) == Told(None, False)


def test_a_screen_that_is_broken_off_to_be_drawn_again_is_not_drawn() -> None:
    for how, is_drawn in ForwardMsg.ScriptFinishedStatus.items():
        told = ForwardMsg(script_finished=how)
        assert told_by(told.SerializeToString()).is_drawn is (is_drawn != ForwardMsg.FINISHED_EARLY_FOR_RERUN), how
