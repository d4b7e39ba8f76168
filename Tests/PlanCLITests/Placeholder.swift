// PlanCLITests
