package org.trueup.rest.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trueup.http.Issuer;

@QuarkusTest
@QuarkusTestResource(value = WithIssuer.class, restrictToAnnotatedClass = true)
class AccessTest {
  private static final List<String> ALL = List.of("*");

  /** A resource of the kind the services have. */
  @Path("/acos/{acoId}/figures")
  public static class Figures {
    private final Caller caller;

    Figures(Caller caller) {
      this.caller = caller;
    }

    @GET
    public String read(@PathParam("acoId") String aco) {
      return caller.name();
    }

    @PUT
    public String write(@PathParam("acoId") String aco) {
      return "written";
    }

    @POST
    @Path("/lookup")
    @RolesAllowed(Role.PHI_READER)
    public String lookUp(@PathParam("acoId") String aco) {
      return "found";
    }
  }

  /** About every ACO held here. */
  @Path("/portfolio")
  public static class Portfolio {
    @GET
    public String read() {
      return "all";
    }
  }

  /** About none. */
  @Path("/law")
  @AboutNoAco
  public static class Law {
    @GET
    public String read() {
      return "law";
    }

    @PUT
    public String write() {
      return "written";
    }
  }

  /** About none, by way of another. */
  @Path("/found")
  public static class Found {
    @Path("/by/way")
    public Law law() {
      return new Law();
    }
  }

  private static ValidatableResponse writeLaw(List<String> acos) {
    return given()
        .header("Authorization", "Bearer " + token(Set.of(Role.PREPARER), acos))
        .put("/law")
        .then();
  }

  private static String token(Set<String> roles, List<String> acos) {
    return Issuer.token(Issuer.claims(roles, acos));
  }

  private static String token(
      Set<String> roles, List<String> acos, String claim, Object otherwise) {
    var claims = Issuer.claims(roles, acos);
    claims.put(claim, otherwise);
    return Issuer.token(claims);
  }

  private static ValidatableResponse get(String path, String token) {
    return given().header("Authorization", "Bearer " + token).get(path).then();
  }

  private static ValidatableResponse put(Set<String> roles) {
    return given()
        .header("Authorization", "Bearer " + token(roles, ALL))
        .put("/acos/A1001/figures")
        .then();
  }

  private static ValidatableResponse lookUp(Set<String> roles) {
    return given()
        .header("Authorization", "Bearer " + token(roles, ALL))
        .post("/acos/A1001/figures/lookup")
        .then();
  }

  @Test
  void whoSendsNoTokenIsToldToSendOne() {
    given()
        .get("/acos/A1001/figures")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .contentType("application/problem+json")
        .body("detail", containsString("Authorization: Bearer"));
  }

  @Test
  void anAnalystReadsTheAcosOfTheTokenAndIsKnownByAPseudonym() {
    var token = token(Set.of(Role.ANALYST), List.of("A1001"));
    get("/acos/A1001/figures", token).statusCode(200).body(matchesPattern("caller-[0-9a-f]{32}"));
    get("/acos/A1002/figures", token)
        .statusCode(404)
        .body("detail", equalTo("ACO A1002 was not found, or you do not have access to it"));
  }

  @Test
  void whatIsAboutEveryAcoIsForCallersOfAll() {
    get("/portfolio", token(Set.of(Role.ANALYST), List.of("A1001"))).statusCode(403);
    get("/portfolio", token(Set.of(Role.ANALYST), ALL)).statusCode(200);
    get("/law", token(Set.of(Role.ANALYST), List.of())).statusCode(200);
    get("/found/by/way", token(Set.of(Role.ANALYST), List.of())).statusCode(200);
  }

  @Test
  void whatIsAboutNoAcoIsWrittenByCallersOfAll() {
    writeLaw(List.of("A1001")).statusCode(403).body("detail", containsString("every ACO"));
    writeLaw(ALL).statusCode(200);
  }

  @Test
  void aResourceThatIsFoundByWayOfAnotherAsksTheSame() {
    given().get("/found/by/way").then().statusCode(401);
    get("/found/by/way", token(Set.of("somebody"), ALL)).statusCode(403);
  }

  @Test
  void aTokenWithoutARoleOpensNothing() {
    get("/law", token(Set.of("somebody"), ALL))
        .statusCode(403)
        .body("title", equalTo("Not allowed"));
  }

  @Test
  void whoWritesIsAPreparerOrAnOperator() {
    put(Set.of(Role.ANALYST)).statusCode(403).body("detail", containsString("preparer"));
    put(Set.of(Role.PREPARER)).statusCode(200);
    put(Set.of(Role.OPERATOR)).statusCode(200);
  }

  @Test
  void aResourceThatNamesItsRolesAsksForThose() {
    lookUp(Set.of(Role.PREPARER, Role.OPERATOR)).statusCode(403);
    lookUp(Set.of(Role.PHI_READER)).statusCode(200).header("Cache-Control", "no-store");
    get("/law", token(Set.of(Role.ANALYST), ALL))
        .header("Cache-Control", equalTo("private, no-cache"))
        .header("Vary", containsString("Authorization"));
  }

  @Test
  void aTokenForAnotherAudienceOrOutOfTimeIsNone() {
    var roles = Set.of(Role.ANALYST);
    get("/law", token(roles, ALL, "aud", "payroll")).statusCode(401);
    get("/law", token(roles, ALL, "exp", Instant.now().minusSeconds(300).getEpochSecond()))
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @Test
  void aTokenOfAnotherFormIsAnsweredAndOpensNothing() {
    for (var acos : new Object[] {List.of(1), List.of(List.of("A1001")), "A1001", 7, Map.of()}) {
      var token = Issuer.token(Issuer.claims(Set.of(Role.ANALYST), acos));
      get("/acos/A1001/figures", token)
          .statusCode(403)
          .contentType("application/problem+json")
          .body("detail", containsString("list of texts"));
    }
    for (var groups : new Object[] {List.of(1), 7, Map.of(), List.of(List.of())}) {
      get("/law", token(Set.of(), ALL, "groups", groups)).statusCode(oneOf(401, 403));
    }
    var claims = Issuer.claims(Set.of(Role.ANALYST), ALL);
    claims.remove("sub");
    get("/acos/A1001/figures", Issuer.token(claims))
        .statusCode(403)
        .body("detail", containsString("no subject"));
  }
}
