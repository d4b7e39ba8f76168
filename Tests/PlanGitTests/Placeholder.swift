// PlanGitTests
