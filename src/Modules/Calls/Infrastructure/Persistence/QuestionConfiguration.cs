using AmiPlatform.Calls.Domain.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal sealed class QuestionConfiguration : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.ToTable("questions");
        builder.HasKey(question => question.Id);
        builder.Property(question => question.Asked).HasMaxLength(2_000);
        builder.Property(question => question.Published).HasMaxLength(2_000);
        builder.Property(question => question.Answer).HasMaxLength(4_000);
        builder.Property(question => question.DismissalReason).HasMaxLength(1_000);
        builder.HasIndex(question => new { question.CallId, question.AskedAt, question.Id });
    }
}
