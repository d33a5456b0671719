package org.trueup.assignment.api.list;

import jakarta.ws.rs.core.Response;
import org.trueup.assignment.delivery.AssignmentListRecording;
import org.trueup.rest.Answer;

/** The answer to a list: 201 when it is new, 200 when it is on file already. */
final class RecordedListAnswer {
  private RecordedListAnswer() {}

  static Response of(AssignmentListRecording.RecordedList recorded) {
    var status = recorded.isNew() ? Response.Status.CREATED : Response.Status.OK;
    var answer = Response.status(status).entity(recorded.answer());
    var revision = recorded.answer().assignmentRevision();
    return (revision == null ? answer : answer.header(Answer.REVISION, revision)).build();
  }
}
