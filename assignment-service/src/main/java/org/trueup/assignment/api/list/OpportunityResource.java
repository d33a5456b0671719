package org.trueup.assignment.api.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.opportunity.OpportunityFigure;
import org.trueup.assignment.delivery.OpportunityComputation;
import org.trueup.assignment.intake.cclf.ClaimFeedUpload;
import org.trueup.assignment.intake.list.SentUpload;
import org.trueup.assignment.intake.list.UploadFolder;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Table;
import org.trueup.rest.Upload;
import org.trueup.rest.access.Role;

/** Where savings may lie in the claims of a year. */
@Path("/acos/{acoId}/performance-years/{py}/savings-opportunity")
@Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
@RolesAllowed({Role.ANALYST, Role.PREPARER, Role.OPERATOR})
public class OpportunityResource {
  private static final String KEPT =
      "cclf1.csv and cclf5.csv, where there are cclf2.csv, cclf9.csv and cclfa.csv, with the columns of CMS's packet, or those files as CMS named and delivered them, and CCLF0 with their numbers of records; assigned.csv (mbi, population, from, through) and network.csv (kind, identifier). Nothing of them is kept, and nobody is named in the answer.";

  private final UploadFolder folder;
  private final ClaimFeedUpload upload;
  private final OpportunityComputation computation;

  OpportunityResource(
      UploadFolder folder, ClaimFeedUpload upload, OpportunityComputation computation) {
    this.folder = folder;
    this.upload = upload;
    this.computation = computation;
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = "it only computes and changes nothing")
  @Operation(summary = "Where savings may lie in claims: a zip of their tables", description = KEPT)
  @Upload
  public OpportunityView post(
      @BeanParam AcoYearPath path,
      @Parameter(description = "The file's name; a zip may come without.") @QueryParam("name")
          @Nullable String name,
      InputStream body)
      throws IOException {
    try (var sent = SentFiles.of(folder, name, body)) {
      return opportunity(path.of(), sent);
    }
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = "it only computes and changes nothing")
  @Operation(summary = "Where savings may lie in claims: their tables", description = KEPT)
  @Upload
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public OpportunityView postForm(
      @BeanParam AcoYearPath path,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      InputStream body)
      throws IOException {
    try (var sent = SentFiles.ofForm(folder, contentType, body)) {
      return opportunity(path.of(), sent);
    }
  }

  private OpportunityView opportunity(AcoYear of, SentUpload sent) throws IOException {
    var year = computation.in(of.year());
    var read = upload.read(sent, of, year.measures().value());
    var question = year.question(read.network(), read.affiliates());
    var figures =
        new EnumMap<AssignmentMethodology, List<OpportunityFigure>>(AssignmentMethodology.class);
    read.populations()
        .forEach(
            (population, assigned) ->
                figures.put(population, question.of(read.claims(), assigned)));
    return OpportunityView.of(of, figures, assumptions(read), year);
  }

  private static List<String> assumptions(ClaimFeedUpload.Read read) {
    var claims = read.claims();
    var assumptions = new ArrayList<String>();
    assumptions.add(
        "The network, preferred facilities and affiliates are those of network.csv, and who is assigned when, those of assigned.csv.");
    assumptions.add("Medical conditions for the waiver do not show in claims.");
    if (!claims.hasDiagnoses()) {
      assumptions.add("cclf1.csv has no column PRNCPL_DGNS_CD: targets by diagnosis are left out.");
    }
    if (!claims.hasRevenueCenters()) {
      assumptions.add(
          "cclf2.csv was not sent: emergencies are known by codes, places and admission types alone, and visits to emergency rooms are not counted.");
    }
    if (!read.isCounted()) {
      assumptions.add(
          "CCLF0, which says how many records each file has, was not sent: a file that ends early, exactly between two records, was not noticed.");
    }
    return assumptions;
  }
}
