package org.trueup.assignment.api.list;

import org.jboss.resteasy.reactive.RestResponse;
import org.trueup.assignment.delivery.AssignmentListRecording;
import org.trueup.assignment.delivery.ListAnswer;
import org.trueup.rest.Answer;

/** The answer to a list: 201 when it is new, 200 when it is on file already. */
final class RecordedListAnswer {
  private RecordedListAnswer() {}

  static RestResponse<ListAnswer> of(AssignmentListRecording.RecordedList recorded) {
    var status = recorded.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
    var answer = RestResponse.ResponseBuilder.create(status, recorded.answer());
    var revision = recorded.answer().assignmentRevision();
    return (revision == null ? answer : answer.header(Answer.REVISION, revision)).build();
  }
}
