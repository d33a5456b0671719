package org.trueup.assignment.api.list;

import jakarta.ws.rs.core.Response;
import org.trueup.assignment.delivery.AssignmentListFiling;
import org.trueup.rest.Answer;

/** The answer to a list: 201 when it is new, 200 when it is known. */
final class FiledAnswer {
  private FiledAnswer() {}

  static Response of(AssignmentListFiling.Filed filed) {
    var status = filed.known() ? Response.Status.OK : Response.Status.CREATED;
    var answer = Response.status(status).entity(filed.answer());
    var revision = filed.answer().assignmentRevision();
    return (revision == null ? answer : answer.header(Answer.REVISION, revision)).build();
  }
}
